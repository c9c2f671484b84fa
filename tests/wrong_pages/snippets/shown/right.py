import numpy

L, N = 5, 3
x = numpy.zeros((L, N))  # (L, N)
print(tuple(x.shape))
