package io.recourse.keys;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A file that the server's own account only may read. Of all nodes that share the folder the first
 * makes it; it is there whole or not at all, where the file system has hard links.
 */
public final class KeyFile {

  private KeyFile() {}

  /** What the file holds: {@code made} where there was none. */
  public static byte[] kept(Path file, Supplier<byte[]> made) {
    try {
      if (!Files.exists(file)) {
        keep(file, made.get());
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " can be neither read nor made", e);
    }
  }

  private static void keep(Path file, byte[] key) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".new", ownersOnly(folder));
    try {
      Path written = Files.write(draft, key, SYNC, WRITE);
      place(written, file, key);
    } finally {
      boolean ignored = Files.deleteIfExists(draft);
    }
  }

  /** A link never takes the place of a file that another node made meanwhile. */
  private static void place(Path draft, Path file, byte[] key) throws IOException {
    try {
      Path ignored = Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // another was first
    } catch (UnsupportedOperationException | FileSystemException e) {
      writeFirst(file, key, e);
    }
  }

  /** On a file system without links: another node may read a part of it meanwhile. */
  private static void writeFirst(Path file, byte[] key, Exception noLink) throws IOException {
    try (SeekableByteChannel made =
        Files.newByteChannel(
            file, Set.of(CREATE_NEW, SYNC, WRITE), ownersOnly(file.toAbsolutePath()))) {
      ByteBuffer left = ByteBuffer.wrap(key);
      while (left.hasRemaining()) {
        int ignored = made.write(left);
      }
    } catch (FileAlreadyExistsException e) {
      // another was first
    } catch (IOException e) {
      e.addSuppressed(noLink);
      throw e;
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
