package io.recourse.cells;

import io.recourse.common.Problem;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Begins to move a tenant to another cell; how it goes stands on the table. */
@Component
@Profile(CellSettings.PROFILE)
public class MoveTenant {

  private final Tenants tenants;
  private final CellSettings cells;
  private final CarryTenant carrying;
  private final Executor carriers;

  MoveTenant(
      Tenants tenants,
      CellSettings cells,
      CarryTenant carrying,
      @Qualifier("applicationTaskExecutor") Executor carriers) {
    this.tenants = tenants;
    this.cells = cells;
    this.carrying = carrying;
    this.carriers = carriers;
  }

  public Tenant move(String name, Place to) {
    cells.demand(to.cell());
    Tenants.Hold held =
        tenants.hold(name).orElseThrow(() -> Problem.conflict("cells.moving", name));
    try {
      Tenant copying = begin(name, to);
      carriers.execute(() -> carry(copying, held));
      return copying;
    } catch (RuntimeException refused) {
      held.close();
      throw refused;
    }
  }

  private Tenant begin(String name, Place to) {
    Tenant tenant =
        tenants.find(name).orElseThrow(() -> Problem.notFound("cells.unknownTenant", name));
    if (tenant.place().cell().equals(to.cell())) {
      throw Problem.conflict("cells.there", name, to.cell());
    }
    if (tenant.state() != TenantState.ACTIVE) {
      throw Problem.conflict("cells.moving", name);
    }
    return tenants.change(tenant, tenant.copyingTo(to));
  }

  private void carry(Tenant copying, Tenants.Hold held) {
    try (held) {
      carrying.carry(copying);
    }
  }
}
