"""What the person who runs the product can mend, as opposed to a bug of ours."""


class OperatorProblem(Exception):
    """Said as a sentence, without a trace: what is the case and what to do."""
