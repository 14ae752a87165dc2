# Builds and runs WebStudio without anything but Docker: docker build -t webstudio . && docker run -p 127.0.0.1:5000:5000 -p 127.0.0.1:8000:8000 -v studio:/data webstudio
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY build build
COPY wwwroot-assets wwwroot-assets
COPY WebStudio WebStudio
RUN dotnet publish WebStudio -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# The same programs that ./studio installs; curl is for the health check.
RUN apt-get update \
 && apt-get install -y --no-install-recommends ffmpeg flite espeak-ng fluidsynth musescore-general-soundfont-small libsqlite3-0 fonts-dejavu-core fonts-ebgaramond fonts-crosextra-carlito fonts-wqy-microhei fonts-symbola util-linux curl \
 && rm -rf /var/lib/apt/lists/* \
 && mkdir /data && chown app:app /data
WORKDIR /app
COPY --from=build /app .
USER app
# Inside a container every interface is the container's own; publish the ports on 127.0.0.1 unless others shall come in.
ENV Listen__Address=* \
    Storage__DataDir=/data
VOLUME /data
EXPOSE 5000 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD curl -fsS http://localhost:5000/health || exit 1
ENTRYPOINT ["dotnet", "WebStudio.dll"]
