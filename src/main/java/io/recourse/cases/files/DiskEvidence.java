package io.recourse.cases.files;

import io.recourse.cases.EvidenceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apache.tika.Tika;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Evidence files under the data folder; a file of a transaction that fails is removed again. */
@Component
class DiskEvidence implements EvidenceFiles {

  private final Path folder;
  private final Tika tika = new Tika();

  DiskEvidence(@Value("${recourse.data-dir}") Path dataDir) {
    this.folder = dataDir.resolve("evidence").toAbsolutePath().normalize();
  }

  /** The bytes alone decide: a name only ever narrows a container type, and could lie. */
  @Override
  public String sniff(byte[] bytes) {
    String type = tika.detect(bytes);
    return switch (type) {
      case "application/mp4", "video/x-m4v" -> "video/mp4";
      case "image/heif" -> "image/heic";
      default -> type;
    };
  }

  @Override
  public String store(byte[] bytes) {
    String name = UUID.randomUUID().toString();
    removeUnlessCommitted(name);
    try {
      Files.createDirectories(folder);
      Files.write(path(name), bytes, StandardOpenOption.CREATE_NEW);
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
