"""The planner: a GraphQL selection becomes one SQL statement whose answer is the JSON that the client reads.

`specs` says what a field is, `given` what the client gave, `pages` how a list is cut, `compile` puts them
together, `statement` runs the result.
"""
