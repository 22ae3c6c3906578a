# undivi as a container: docker run --rm -v "$PWD:/content" undivi check .
FROM node:22-slim AS build
WORKDIR /undivi
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
COPY bin bin
COPY packaging packaging
COPY src src
RUN npm ci --ignore-scripts && npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
COPY --from=build /undivi /undivi
RUN ln -s /undivi/bin/undivi.js /usr/local/bin/undivi
USER node
WORKDIR /content
ENTRYPOINT ["undivi"]
CMD ["--help"]
