# deckwright as a normal user, in a container that may be read-only:
#   docker build -t deckwright .
#   docker run --rm --read-only --tmpfs /tmp --user "$(id -u):$(id -g)" -v "$PWD:/talk" deckwright my-article.md
FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm ci && npm pack --pack-destination /tmp

FROM node:24-bookworm-slim
# What the browser that comes along needs of the system.
RUN apt-get update \
  && apt-get install -y --no-install-recommends libnss3 libexpat1 \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /tmp/deckwright-*.tgz /tmp/
RUN npm install --global --no-audit --no-fund /tmp/deckwright-*.tgz && rm -rf /tmp/* /root/.npm
# The cache and what is trusted lie in the container's own temporary folder.
ENV HOME=/tmp
USER node
WORKDIR /talk
ENTRYPOINT ["deckwright"]
