package io.recourse.cases;

import io.recourse.common.Problem;
import io.recourse.common.Problem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which files may be evidence: pictures, PDF and MP4, under a name that says what they are. */
final class EvidenceRules {

  static final long LARGEST = 10L * 1024 * 1024;
  static final int MOST_PER_CASE = 20;

  private static final Map<String, Set<String>> EXTENSIONS =
      Map.of(
          "image/jpeg", Set.of("jpg", "jpeg", "jpe", "jfif"),
          "image/png", Set.of("png"),
          "image/webp", Set.of("webp"),
          "image/heic", Set.of("heic", "heif"),
          "image/gif", Set.of("gif"),
          "application/pdf", Set.of("pdf"),
          "video/mp4", Set.of("mp4", "m4v"));

  private EvidenceRules() {}

  static void checkSize(long size) {
    if (size == 0) {
      throw Problem.invalid("/file", "field.isEmpty");
    }
    if (size > LARGEST) {
      throw new Problem(Kind.TOO_LARGE, "file.tooLarge", List.of());
    }
  }

  static void checkType(String sniffed, String toldType, String fileName) {
    Set<String> extensions = EXTENSIONS.get(sniffed);
    if (extensions == null) {
      throw wrongType("file.types");
    }
    if (!extensions.contains(extension(fileName))) {
      throw wrongType("file.nameLies", sniffed);
    }
    boolean toldOtherwise =
        toldType != null
            && !toldType.startsWith("application/octet-stream")
            && !toldType.toLowerCase(Locale.ROOT).startsWith(sniffed);
    if (toldOtherwise) {
      throw wrongType("file.typeLies", sniffed);
    }
  }

  /** The bare name: no folders, nothing a header or a terminal could trip over. */
  static String cleanName(String told) {
    String bare =
        told == null
            ? ""
            : told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
    String clean = bare.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>:|?*;]", "_").strip();
    return clean.length() > 120 ? clean.substring(clean.length() - 120) : clean;
  }

  private static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static Problem wrongType(String key, Object... facts) {
    return Problem.of(Kind.UNSUPPORTED_TYPE, key, facts);
  }
}
