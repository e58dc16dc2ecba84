"""Aturan impor: kinds, what a file may be, columns, values, differences, the tree; pure."""
