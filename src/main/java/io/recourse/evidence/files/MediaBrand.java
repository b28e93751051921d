package io.recourse.evidence.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an ISO base media file says it is (ISO/IEC 14496-12, box {@code ftyp}): phones write many
 * brands of one container, and the first is often the bare {@code isom} or {@code mif1}.
 */
final class MediaBrand {

  private static final int HEAD = 8;
  private static final int MOST_BRANDS = 64;
  private static final String MP4 = "video/mp4";
  private static final String HEIC = "image/heic";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("heic", HEIC),
          Map.entry("heix", HEIC),
          Map.entry("heim", HEIC),
          Map.entry("heis", HEIC),
          Map.entry("hevc", HEIC),
          Map.entry("hevx", HEIC),
          Map.entry("avif", "image/avif"),
          Map.entry("avis", "image/avif"),
          Map.entry("mp41", MP4),
          Map.entry("mp42", MP4),
          Map.entry("avc1", MP4),
          Map.entry("hvc1", MP4),
          Map.entry("mmp4", MP4),
          Map.entry("MSNV", MP4),
          Map.entry("qt  ", "video/quicktime"));

  /** Say only how the file is built; the other brands say what is in it. */
  private static final Map<String, String> BARE = Map.of("mif1", HEIC, "msf1", HEIC, "dash", MP4);

  private static final Set<String> OTHERS =
      Set.of("M4A ", "M4B ", "M4P ", "F4A ", "crx ", "jp2 ", "jpm ", "jpx ", "mjp2", "aax ");

  private MediaBrand() {}

  /** The type of a picture or film; empty for other files and other brands, such as sound. */
  static Optional<String> typeOf(byte[] file) {
    Set<String> brands = brands(file);
    if (brands.isEmpty() || OTHERS.contains(brands.iterator().next())) {
      return Optional.empty();
    }
    return brands.stream()
        .flatMap(brand -> type(brand).stream())
        .findFirst()
        .or(() -> brands.stream().flatMap(brand -> bare(brand).stream()).findFirst());
  }

  static boolean isIn(byte[] file) {
    return file.length >= HEAD && "ftyp".equals(text(file, 4));
  }

  private static Optional<String> type(String brand) {
    if (brand.startsWith("3g")) {
      return Optional.of("video/3gpp");
    }
    return Optional.ofNullable(brand.startsWith("M4V") ? MP4 : TYPES.get(brand));
  }

  private static Optional<String> bare(String brand) {
    return Optional.ofNullable(brand.matches("iso[m2-9]") ? MP4 : BARE.get(brand));
  }

  /** The first brand, then those that the file is compatible with. */
  private static Set<String> brands(byte[] file) {
    Set<String> brands = new LinkedHashSet<>();
    if (!isIn(file)) {
      return brands;
    }
    long told = Integer.toUnsignedLong(ByteBuffer.wrap(file).getInt(0));
    int end = (int) Math.min(Math.min(told, file.length), HEAD + 4L * MOST_BRANDS);
    for (int at = HEAD; at + 4 <= end; at += 4) {
      if (at != HEAD + 4) {
        brands.add(text(file, at));
      }
    }
    return brands;
  }

  private static String text(byte[] file, int at) {
    return new String(file, at, 4, ISO_8859_1);
  }
}
