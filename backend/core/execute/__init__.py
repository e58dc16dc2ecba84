"""The life of a request: document, limits, program, answer.

A query whose root fields are all planned is answered without graphql-core's executor; everything unusual goes
to that executor, whose resolvers run the same plans.
"""
