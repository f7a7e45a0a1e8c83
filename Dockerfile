# glibc, because node's own builds and better-sqlite3's binaries are made for it.
FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY package.json package-lock.json ./
# The optional dependency is a Node for machines that have an older one; this image has the right one.
RUN npm ci --omit=dev --omit=optional && npm cache clean --force
COPY config ./config
COPY ingest ./ingest
COPY samples ./samples
COPY src ./src
COPY views ./views
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: signals reach it, and it is the only process.
CMD ["node", "src/serve.ts"]
