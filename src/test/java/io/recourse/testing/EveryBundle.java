package io.recourse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** All bundles of words: each line may say its own in a bundle of its own. */
public final class EveryBundle {

  private EveryBundle() {}

  /** Their base names, such as {@code messages/portal}. */
  public static String[] names() {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
      return files
          .map(file -> "messages/" + file.getFileName().toString().replace(".properties", ""))
          .filter(name -> !name.contains("_zh"))
          .sorted()
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
