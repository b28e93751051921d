package io.recourse.orders.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.recourse.common.Phrase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Which encoding a file without a byte order mark is written in: UTF-8, else GB18030 or
 * Windows-1252 where the letters themselves leave no doubt. Where they do, the file is refused: a
 * name that was read wrongly is worse than one that has to be sent again.
 */
final class FileEncoding {

  private static final int SAMPLE = 256 * 1024;
  private static final int LONGEST_LINE = 64 * 1024;
  private static final int SURE_OF_CHINESE = 90;
  private static final int SURE_OF_WESTERN = 50;
  private static final int AHEAD = 25;
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String TURKISH = "ISO-8859-9"; // told apart by its own letters
  private static final List<String> LATIN = List.of("ISO-8859-1", "windows-1252");

  /** The letters in which Turkish differs from western Europe. */
  private static final byte[] TURKISH_OR_ICELANDIC = {
    (byte) 0xD0, (byte) 0xDD, (byte) 0xDE, (byte) 0xF0, (byte) 0xFD, (byte) 0xFE
  };

  private final byte[] cell = new byte[LONGEST_LINE];
  private int size;
  private boolean foreign;
  private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
  private long inUtf8;
  private long inAnother;

  private FileEncoding() {}

  /** Throws {@link FileRefused} where nobody can tell. */
  static Charset of(Path file) throws IOException {
    FileEncoding encoding = new FileEncoding();
    try (InputStream bytes = Files.newInputStream(file)) {
      encoding.read(bytes);
    }
    // single bad letters within a UTF-8 file are refused with their rows
    return encoding.inAnother == 0 || encoding.inUtf8 >= encoding.inAnother
        ? UTF_8
        : encoding.sure();
  }

  private void read(InputStream bytes) throws IOException {
    byte[] piece = new byte[1 << 16];
    for (int length = bytes.read(piece); length >= 0; length = bytes.read(piece)) {
      for (int i = 0; i < length; i++) {
        read(piece[i]);
      }
    }
    take();
  }

  private void read(byte one) {
    if (one == '\n' || one == ',' || one == ';' || one == '\t') {
      take();
    } else if (size < cell.length) {
      cell[size++] = one;
      foreign |= one < 0;
    }
  }

  private void take() {
    if (foreign) {
      take(Arrays.copyOf(cell, size));
    }
    size = 0;
    foreign = false;
  }

  private void take(byte[] bytes) {
    if (isIn(UTF_8, bytes)) {
      inUtf8++;
    } else {
      inAnother++;
    }
    if (sample.size() < SAMPLE) {
      sample.writeBytes(bytes);
      sample.write('\n');
    }
  }

  private Charset sure() {
    byte[] letters = sample.toByteArray();
    CharsetDetector detector = new CharsetDetector();
    CharsetMatch[] matches = detector.setText(letters).detectAll();
    CharsetMatch best = matches[0];
    boolean ahead =
        Arrays.stream(matches)
            .skip(1)
            .filter(match -> !match.getName().equals(TURKISH))
            .allMatch(match -> best.getConfidence() >= match.getConfidence() + AHEAD);
    if (ahead
        && best.getName().equals(CHINESE.name())
        && best.getConfidence() >= SURE_OF_CHINESE
        && isIn(CHINESE, letters)) {
      return CHINESE;
    }
    if (ahead
        && LATIN.contains(best.getName())
        && best.getConfidence() >= SURE_OF_WESTERN
        && isWestern(letters)) {
      return WESTERN;
    }
    FileRefused.because(Phrase.of("import.encoding"));
    return UTF_8;
  }

  /** Western letters stand alone among plain ones; those of other scripts stand side by side. */
  private static boolean isWestern(byte[] letters) {
    int foreign = 0;
    int alone = 0;
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] < 0) {
        foreign++;
        boolean before = i > 0 && letters[i - 1] < 0;
        boolean after = i + 1 < letters.length && letters[i + 1] < 0;
        alone += before || after ? 0 : 1;
        for (byte doubtful : TURKISH_OR_ICELANDIC) {
          if (letters[i] == doubtful) {
            return false;
          }
        }
      }
    }
    return alone * 10 >= foreign * 9 && isIn(WESTERN, letters);
  }

  private static boolean isIn(Charset charset, byte[] bytes) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException otherLetters) {
      return false;
    }
  }
}
