import numpy as np
from torch.nn.utils.rnn import pack_sequence

pack_sequence([np.ones((3, 4)), np.ones((2, 4))])
