# docker build -t align . && docker run --rm -v "$PWD:/data" align article.txt -o article.tmx

FROM node:24-slim AS build
WORKDIR /src
COPY . .
RUN npm ci && npm pack --ignore-scripts --pack-destination /tmp

FROM node:24-slim
COPY --from=build /tmp/bialign-*.tgz /tmp/
RUN npm install --global --omit=dev --ignore-scripts /tmp/bialign-*.tgz && rm /tmp/bialign-*.tgz
USER node
WORKDIR /data
ENTRYPOINT ["align"]
