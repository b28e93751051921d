package io.recourse.orders.csv;

import io.recourse.orders.LeftUploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder that uploads wait in; time here is that of the disk, whatever clock the demo shows.
 */
@Component
class SpoolFolder implements LeftUploads {

  private static final Duration LONGEST_IMPORT = Duration.ofDays(1);

  private final Path folder;

  SpoolFolder(@Value("${recourse.data-dir}/imports") Path folder) {
    this.folder = folder;
  }

  @Override
  public int remove() {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    Instant before = diskTime().minus(LONGEST_IMPORT);
    List<Path> left = uploads().stream().filter(file -> modified(file).isBefore(before)).toList();
    left.forEach(SpoolFolder::delete);
    return left.size();
  }

  private List<Path> uploads() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant diskTime() {
    try {
      Path now = Files.createTempFile(folder, "now", ".probe");
      Instant time = modified(now);
      Files.delete(now);
      return time;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException finishedMeanwhile) {
      return Instant.MAX;
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
