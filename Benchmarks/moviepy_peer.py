# The reference timeline of render.py by MoviePy. Usage: moviepy_peer.py MEDIA OUT
import sys

from moviepy import AudioFileClip, CompositeAudioClip, CompositeVideoClip, ImageClip, VideoFileClip, vfx

media, out = sys.argv[1:]
clips = [VideoFileClip(f"{media}/c{number}.mp4") for number in range(3)]
starts = [0, 9, 19]
laid = [clip.with_start(start) for clip, start in zip(clips, starts)]
laid[1] = laid[1].with_effects([vfx.CrossFadeIn(1)])
title = ImageClip(f"{media}/../title.png").with_duration(3).with_position(("center", 0.8), relative=True)
film = CompositeVideoClip(laid + [title], size=(1920, 1080)).with_duration(29)
music = AudioFileClip(f"{media}/music.wav").with_volume_scaled(0.35).with_duration(29)
film.audio = CompositeAudioClip([film.audio, music])
film.write_videofile(out, fps=30, codec="libx264", preset="veryfast", audio_codec="aac", ffmpeg_params=["-crf", "20"], logger=None)
