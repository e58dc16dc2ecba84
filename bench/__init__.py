"""How fast the product is on a freshly made city, beside the same SQL by hand: scripts/bench."""
