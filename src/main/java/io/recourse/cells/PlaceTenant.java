package io.recourse.cells;

import io.recourse.common.Problem;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts a tenant on the table, whose database and node are there; or names it another node. */
@Component
@Profile(CellSettings.PROFILE)
public class PlaceTenant {

  private final Tenants tenants;
  private final CellSettings cells;
  private final TellEntrances entrances;

  PlaceTenant(Tenants tenants, CellSettings cells, TellEntrances entrances) {
    this.tenants = tenants;
    this.cells = cells;
    this.entrances = entrances;
  }

  public Tenant place(String name, String host, Place place) {
    cells.demand(place.cell());
    Tenant wanted = Tenant.placed(name, host, place);
    Optional<Tenant> known = tenants.find(name);
    if (known.isPresent()) {
      replace(known.get(), wanted);
    } else {
      tenants.add(wanted);
    }
    entrances.tell();
    return wanted;
  }

  private void replace(Tenant known, Tenant wanted) {
    if (known.state() != TenantState.ACTIVE) {
      throw Problem.conflict("cells.moving", known.name());
    }
    if (!known.place().cell().equals(wanted.place().cell())) {
      throw Problem.conflict("cells.elsewhere", known.name(), known.place().cell());
    }
    Tenant ignored = tenants.change(known, wanted);
  }
}
