package io.recourse.orders.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as text, as spreadsheets write it: UTF-16 or UTF-8 where its byte order mark says so, else
 * in the {@link FileEncoding} of its letters.
 */
final class FileText {

  private FileText() {}

  static BufferedReader open(Path file) throws IOException {
    Charset charset = charset(file);
    BufferedReader text =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private static Charset charset(Path file) throws IOException {
    byte[] start;
    try (InputStream bytes = Files.newInputStream(file)) {
      start = bytes.readNBytes(3);
    }
    if (begins(start, 0xFF, 0xFE)) {
      return UTF_16LE;
    }
    if (begins(start, 0xFE, 0xFF)) {
      return UTF_16BE;
    }
    return begins(start, 0xEF, 0xBB, 0xBF) ? UTF_8 : FileEncoding.of(file);
  }

  private static boolean begins(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.length || Byte.toUnsignedInt(start[i]) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
