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

/** A file as text: UTF-8, or UTF-16 where its byte order mark says so, as spreadsheets write it. */
final class FileText {

  private FileText() {}

  static BufferedReader open(Path file) throws IOException {
    Charset charset;
    try (InputStream start = Files.newInputStream(file)) {
      charset = charset(start.readNBytes(2));
    }
    BufferedReader text =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private static Charset charset(byte[] start) {
    if (start.length == 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
      return UTF_16LE;
    }
    boolean bigEndian = start.length == 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF;
    return bigEndian ? UTF_16BE : UTF_8;
  }
}
