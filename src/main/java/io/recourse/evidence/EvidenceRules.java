package io.recourse.evidence;

import io.recourse.common.Problem;
import io.recourse.common.Problem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which files may be evidence: pictures, films and PDF, under a name that says what they are. */
final class EvidenceRules {

  static final long LARGEST = 10L * 1024 * 1024;
  static final int MOST_PER_CASE = 20;

  /** What a file of the type is called; the first is given to one that came under another's. */
  private static final Map<String, List<String>> EXTENSIONS =
      Map.of(
          "image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif"),
          "image/png", List.of("png"),
          "image/webp", List.of("webp"),
          "image/heic", List.of("heic", "heif", "hif"),
          "image/avif", List.of("avif"),
          "image/gif", List.of("gif"),
          "application/pdf", List.of("pdf"),
          "video/mp4", List.of("mp4", "m4v"),
          "video/quicktime", List.of("mov", "qt"),
          "video/3gpp", List.of("3gp", "3gpp"));

  private EvidenceRules() {}

  static void checkSize(long size) {
    if (size == 0) {
      throw Problem.invalid("/file", "field.isEmpty");
    }
    if (size > LARGEST) {
      throw new Problem(Kind.TOO_LARGE, "file.tooLarge", List.of());
    }
  }

  /** Phones rename and re-declare pictures as other pictures; anything further off is a lie. */
  static void checkType(String sniffed, String toldType, String fileName) {
    if (!EXTENSIONS.containsKey(sniffed)) {
      throw wrongType("file.types");
    }
    if (!isNamedAlike(sniffed, fileName)) {
      throw wrongType("file.nameLies", sniffed);
    }
    boolean toldOtherwise =
        toldType != null
            && !toldType.startsWith("application/octet-stream")
            && !kind(toldType.toLowerCase(Locale.ROOT)).equals(kind(sniffed));
    if (toldOtherwise) {
      throw wrongType("file.typeLies", sniffed);
    }
  }

  private static boolean isNamedAlike(String sniffed, String fileName) {
    return EXTENSIONS.entrySet().stream()
        .filter(known -> kind(known.getKey()).equals(kind(sniffed)))
        .anyMatch(known -> known.getValue().contains(extension(fileName)));
  }

  /** The name with the extension of what the file is. */
  static String trueName(String fileName, String sniffed) {
    List<String> own = EXTENSIONS.get(sniffed);
    String told = extension(fileName);
    return own.contains(told)
        ? fileName
        : fileName.substring(0, fileName.length() - told.length()) + own.get(0);
  }

  /** Pictures are one kind, films another; a document is only itself. */
  private static String kind(String type) {
    boolean media = type.startsWith("image/") || type.startsWith("video/");
    return media ? type.substring(0, type.indexOf('/')) : type.replaceFirst(";.*", "").strip();
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
