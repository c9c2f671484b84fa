import warnings

import torch

warnings.simplefilter("always")
torch.cuda.amp.GradScaler()
