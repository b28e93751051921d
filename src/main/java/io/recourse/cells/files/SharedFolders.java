package io.recourse.cells.files;

import io.recourse.cells.CellSettings;
import io.recourse.cells.Tenant;
import io.recourse.cells.TenantFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Folders of all cells that this machine reaches, one below them for each tenant. One that is on
 * its way has a mark in it, by which what a move began is told from what was there.
 */
@Component
@Profile(CellSettings.PROFILE)
class SharedFolders implements TenantFiles {

  private static final String ON_ITS_WAY = ".on-its-way";
  private static final String TAKEN_BACK = ".taken-back";

  private final CellSettings cells;

  SharedFolders(CellSettings cells) {
    this.cells = cells;
  }

  @Override
  public void begin(Tenant tenant) {
    abandon(tenant);
    Path to = next(tenant);
    if (Files.exists(to)) {
      throw new IllegalStateException(
          "There is a folder " + to + "; whoever needs it no more removes it.");
    }
    attempt(
        () -> {
          Path folder = Files.createDirectories(to);
          Path ignored = Files.createFile(folder.resolve(ON_ITS_WAY));
        });
    copy(tenant);
  }

  @Override
  public void finish(Tenant tenant) {
    copy(tenant);
    attempt(
        () -> {
          Path ignored =
              Files.walkFileTree(
                  next(tenant), new ErasedFiles(there(tenant), next(tenant), ON_ITS_WAY));
        });
    Path ignored = seen(tenant);
  }

  @Override
  public void keep(Tenant arrived) {
    attempt(
        () -> {
          boolean ignored = Files.deleteIfExists(there(arrived).resolve(ON_ITS_WAY));
        });
  }

  /** Out of the way at once, mark and all, so that one broken off halfway is gone on with. */
  @Override
  public void abandon(Tenant tenant) {
    Path begun = next(tenant);
    Path takenBack = begun.resolveSibling("." + begun.getFileName() + TAKEN_BACK);
    attempt(
        () -> {
          boolean ignored = FileSystemUtils.deleteRecursively(takenBack);
          if (Files.exists(begun.resolve(ON_ITS_WAY))) {
            Path moved = Files.move(begun, takenBack, StandardCopyOption.ATOMIC_MOVE);
            ignored = FileSystemUtils.deleteRecursively(moved);
          }
        });
  }

  private void copy(Tenant tenant) {
    Path from = seen(tenant);
    attempt(
        () -> {
          Path ignored = Files.walkFileTree(from, new ChangedFiles(from, next(tenant)));
        });
  }

  /** A tenant always has keys, so a folder that is not there is one that is not seen. */
  private Path seen(Tenant tenant) {
    Path from = there(tenant);
    if (!Files.isDirectory(from)) {
      throw new IllegalStateException("There is no folder " + from + ".");
    }
    return from;
  }

  private Path there(Tenant tenant) {
    return folder(tenant, tenant.place().cell());
  }

  private Path next(Tenant tenant) {
    return folder(tenant, tenant.next().cell());
  }

  private Path folder(Tenant tenant, String cell) {
    return cells.cell(cell).folder().resolve(tenant.name());
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void attempt(Work work) {
    try {
      work.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
