#!/usr/bin/env bash
# Makes the studio's sample of a longer video from its own sample pictures: wwwroot-assets/samples/tour.mp4 and tour.jpg.
# Seven shots, 40 s: quiet ones, two with movement and sound, one that returns. Needs ffmpeg.
set -eu
cd "$(dirname "$0")/../wwwroot-assets/samples"
size=640x360 rate=24
shots=() filters="" joined=""
# picture, seconds, zoom, x and y of the view; n is the frame's number
shot() {
  local n=$(( ${#shots[@]} / 2 )) frames
  frames=$(( $2 * rate ))
  shots+=(-i "$1.jpg")
  filters+="[$n:v]scale=2560:-2,zoompan=z='$3':x='$4':y='$5':d=$frames:s=$size:fps=$rate,setsar=1[v$n];"
  joined+="[v$n]"
}
shot lake 7 '1.25' '(iw-iw/zoom)*on/168' '(ih-ih/zoom)*0.6'
shot lighthouse 6 '1.1+on/400' '(iw-iw/zoom)/2' '(ih-ih/zoom)*0.35'
shot fruit 5 '1.2+on/2000' '(iw-iw/zoom)*0.4' '(ih-ih/zoom)*0.5'
shot lake 5 '1.9' '(iw-iw/zoom)*(0.5+0.5*sin(on/9))' '(ih-ih/zoom)*(0.5+0.4*cos(on/7))'
shot lake 5 '1.25' '(iw-iw/zoom)*on/168' '(ih-ih/zoom)*0.6'
shot fruit 6 '1.6+0.3*sin(on/6)' '(iw-iw/zoom)*(0.5+0.45*sin(on/11))' '(ih-ih/zoom)*(0.5+0.45*cos(on/11))'
shot lighthouse 6 '1.5-on/600' '(iw-iw/zoom)*(1-on/144)' '(ih-ih/zoom)*0.5'
count=$(( ${#shots[@]} / 2 ))
# A soft wind; where it becomes lively, a surge of noise, and later a chord with a beat.
wind="0.02*(random(0)-0.5)"
surge="0.5*(random(1)-0.5)*between(t,18,23)*(0.5+0.5*sin(2*PI*(t-18)/5-PI/2))"
beat="0.22*between(t,28,34)*exp(-6*mod(t,0.5))*(sin(2*PI*220*t)+sin(2*PI*277.2*t)+sin(2*PI*329.6*t))"
ffmpeg -v error -y "${shots[@]}" -f lavfi -i "aevalsrc='$wind+$surge+$beat':s=44100:d=40" \
  -filter_complex "${filters}${joined}concat=n=$count:v=1[v]" -map "[v]" -map "$count:a" -t 40 -fflags +bitexact -flags:v +bitexact \
  -c:v libx264 -preset slow -crf 30 -pix_fmt yuv420p -c:a aac -b:a 48k -ac 1 -movflags +faststart tour.mp4
ffmpeg -v error -y -ss 19 -i tour.mp4 -frames:v 1 -q:v 4 tour.jpg
