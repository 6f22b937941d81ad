"""A synthesizer for Orca that writes down what it is given to say: each text on a line, behind its language."""

import os

from gi.repository import GLib
from orca import speechserver
from orca.acss import ACSS

FILE = os.environ["FILM_CARD_TRANSCRIPT"]


class SpeechServer(speechserver.SpeechServer):
    server = None

    @staticmethod
    def getFactoryName():
        return "transcript"

    @classmethod
    def getSpeechServer(cls, info=None):
        cls.server = cls.server or cls()
        return cls.server

    @classmethod
    def getSpeechServers(cls):
        return [cls.getSpeechServer()]

    @staticmethod
    def shutdownActiveServers():
        pass

    def getInfo(self):
        return ["transcript", "transcript"]

    def getVoiceFamilies(self):
        return [speechserver.VoiceFamily({})]

    def speak(self, text=None, acss=None, interrupt=True):
        if isinstance(text, str) and text.strip():
            lang = (acss or {}).get(ACSS.FAMILY, {}).get(speechserver.VoiceFamily.LANG) or "-"
            with open(FILE, "a") as file:
                print(lang, text.strip().replace("\n", " "), sep="\t", file=file)

    def speakCharacter(self, character, acss=None):
        self.speak(character, acss)

    def speakKeyEvent(self, event, acss=None):
        pass

    def sayAll(self, utterances, tell):
        def say():
            spoken = next(utterances, None)
            if spoken:
                context, acss = spoken
                self.speak(context.utterance, acss)
                context.currentOffset = context.endOffset
                tell(context.copy(), context.COMPLETED)
            return bool(spoken)

        GLib.idle_add(say)
