package io.recourse.nodes;

import io.recourse.RecourseApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Classes and models of the product, as this build made them or with a model that has changed. */
final class Version {

  private Version() {}

  static Path current() {
    try {
      return Path.of(
          RecourseApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A copy in which one text of one model reads otherwise. */
  static Path next(Path folder, String model, String text, String instead) throws IOException {
    Path copy = folder.resolve("next");
    try (Stream<Path> all = Files.walk(current())) {
      all.forEach(one -> copy(one, copy.resolve(current().relativize(one).toString())));
    }
    Path changed = copy.resolve("processes").resolve(model + ".bpmn");
    String read = Files.readString(changed);
    if (!read.contains(text)) {
      throw new IllegalArgumentException(model + " says nowhere " + text);
    }
    return Files.writeString(changed, read.replace(text, instead)).getParent().getParent();
  }

  /** Has the version bring a change of tables along. */
  static void brings(Path version, String migration, String sql) throws IOException {
    var ignored =
        Files.writeString(version.resolve("db").resolve("migration").resolve(migration), sql);
  }

  private static void copy(Path from, Path to) {
    try {
      if (Files.isDirectory(from)) {
        var ignored = Files.createDirectories(to);
      } else {
        var ignored = Files.copy(from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
