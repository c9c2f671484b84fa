"""Draw the figures of a page as SVG, from data.

A figure is a fence of YAML in the page. It names its tensors and their axes; the
numbers come from the output of a snippet, which the harness proves, so that a
figure cannot say anything else than the example beside it.

    ```figure
    kind: tensors
    title: What goes in
    description: Three boxes …
    from: article/layer_forward.out
    tensors:
      - {name: x, axes: [L, N, H_in]}
      - then: lstm
      - {name: output, axes: [L, N, D * H_out], columns: [forward, backward]}
    ```

`kind: tensors` draws boxes to one scale, `kind: path` the way of tensors through a
model, `kind: states` the grid of layers, directions and time steps with the places of
`h_n` in it, `kind: packed` the staircase of a packed sequence, `kind: padded` what each
direction reads of the same batch when it is padded, `kind: cell` the way through one
time step, `kind: calls` how far the gradient of each loss goes back over several calls,
`kind: memory` where `transpose` and `view` put the numbers of a tensor, `kind: losses`
which losses of a padded batch count.
"""
