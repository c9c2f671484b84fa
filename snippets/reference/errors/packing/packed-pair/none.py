from torch.nn.utils.rnn import PackedSequence

PackedSequence()
