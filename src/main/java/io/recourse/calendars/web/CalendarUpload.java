package io.recourse.calendars.web;

import io.recourse.common.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.multipart.MultipartFile;

/** A calendar that was typed, or chosen as a file. */
final class CalendarUpload {

  private CalendarUpload() {}

  /** The file's words where one was chosen, else what was typed. */
  static String text(String typed, MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return typed;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(file.getBytes()))
          .toString();
    } catch (CharacterCodingException e) {
      throw Problem.invalid("/text", "calendar.encoding");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
