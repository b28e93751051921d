package io.recourse.cells.files;

import io.recourse.cells.CellSettings;
import io.recourse.cells.Tenant;
import io.recourse.cells.TenantFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Folders of all cells that this machine reaches, one below them for each tenant. */
@Component
@Profile(CellSettings.PROFILE)
class SharedFolders implements TenantFiles {

  private final CellSettings cells;

  SharedFolders(CellSettings cells) {
    this.cells = cells;
  }

  @Override
  public void copy(Tenant tenant) {
    Path from = folder(tenant, tenant.place().cell());
    try {
      if (Files.isDirectory(from)) {
        Path ignored =
            Files.walkFileTree(from, new ChangedFiles(from, folder(tenant, tenant.next().cell())));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path folder(Tenant tenant, String cell) {
    return cells.cell(cell).folder().resolve(tenant.name());
  }
}
