"""A synthesizer for Orca that writes down what it is given to say, a text a line, behind its language."""

import os

from gi.repository import GLib
from orca import speech_generator, speechserver
from orca.acss import ACSS

FILE = os.environ["FILM_CARD_TRANSCRIPT"]

voice_without_language = speech_generator.SpeechGenerator.voice


def voice(self, key=None, **arguments):
    """Orca 43 asks by the language of the text, and takes one voice for all."""
    voices = voice_without_language(self, key, **arguments)
    voices[0][ACSS.FAMILY] = {speechserver.VoiceFamily.LANG: arguments.get("language")}
    return voices


speech_generator.SpeechGenerator.voice = voice


class SpeechServer(speechserver.SpeechServer):
    """One for all that Orca says."""

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
                print(lang, " ".join(text.split()), sep="\t", file=file)

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
