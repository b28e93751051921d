package io.recourse.evidence.files;

import io.recourse.evidence.EvidenceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Evidence files under the data folder; a file of a transaction that fails is removed again. */
@Component
class DiskEvidence implements EvidenceFiles {

  private static final String UNKNOWN = "application/octet-stream";

  private final Path folder;
  private final Clock clock;
  private final Tika tika = new Tika();

  DiskEvidence(@Value("${recourse.data-dir}") Path dataDir, Clock clock) {
    this.clock = clock;
    this.folder = dataDir.resolve("evidence").toAbsolutePath().normalize();
  }

  /** The bytes alone decide: a name only ever narrows a container type, and could lie. */
  @Override
  public String sniff(byte[] bytes) {
    if (MediaBrand.isIn(bytes)) {
      return MediaBrand.typeOf(bytes).orElse(UNKNOWN);
    }
    String type = tika.detect(bytes);
    return type.startsWith("video/") ? UNKNOWN : type;
  }

  @Override
  public String store(byte[] bytes) {
    String name = UUID.randomUUID().toString();
    removeUnlessCommitted(name);
    try {
      Files.createDirectories(folder);
      Files.write(path(name), bytes, StandardOpenOption.CREATE_NEW);
      Files.setLastModifiedTime(path(name), FileTime.from(clock.instant()));
      return name;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public InputStream open(String storedAs) {
    try {
      return Files.newInputStream(path(storedAs));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void storedBefore(Instant time, int chunk, Consumer<List<String>> each) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      Iterator<String> names =
          files
              .filter(file -> isOlder(file, time))
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("[0-9a-f-]{36}"))
              .iterator();
      while (names.hasNext()) {
        List<String> some = new ArrayList<>();
        while (names.hasNext() && some.size() < chunk) {
          some.add(names.next());
        }
        each.accept(some);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void remove(Collection<String> names) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            names.forEach(DiskEvidence.this::remove);
          }
        });
  }

  private static boolean isOlder(Path file, Instant time) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    } catch (IOException goneMeanwhile) {
      return false;
    }
  }

  private Path path(String storedAs) {
    return folder.resolve(UUID.fromString(storedAs).toString());
  }

  private void removeUnlessCommitted(String name) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
              remove(name);
            }
          }
        });
  }

  private void remove(String name) {
    try {
      Files.deleteIfExists(path(name));
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }
}
