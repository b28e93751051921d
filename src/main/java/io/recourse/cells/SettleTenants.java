package io.recourse.cells;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** At a start: moves of a process that ended are taken back, who is somewhere is let in there. */
@Component
@Profile(CellSettings.PROFILE)
class SettleTenants implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(SettleTenants.class);

  private final Tenants tenants;
  private final CarryTenant carrying;
  private final TenantGate gate;

  SettleTenants(Tenants tenants, CarryTenant carrying, TenantGate gate) {
    this.tenants = tenants;
    this.carrying = carrying;
    this.gate = gate;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    tenants.all().stream().map(Tenant::name).forEach(this::settle);
  }

  /** A cell that is away does not keep the others waiting. */
  private void settle(String name) {
    try {
      tenants.hold(name).ifPresent(held -> settle(name, held));
    } catch (RuntimeException away) {
      log.error("Tenant {} is not settled; the next start tries again", name, away);
    }
  }

  /** As it is once nobody else can move it: a gate that was left is never opened again. */
  private void settle(String name, Tenants.Hold held) {
    try (held) {
      Tenant tenant = tenants.find(name).orElseThrow();
      if (tenant.next() == null) {
        gate.open(tenant, tenant.place().cell());
      } else {
        carrying.stay(tenant, "The process that moved it ended.");
      }
    }
  }
}
