package io.recourse.cells;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * At a start, and again and again: moves of a process that ended, or that found a cell away, are
 * taken back; who is somewhere is let in there.
 */
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
    tenants.all().forEach(tenant -> patiently(tenant, this::settle));
  }

  /** Those that are served are not held for it: somebody might want to move them. */
  @Scheduled(
      initialDelayString = "${recourse.cells.settled-every}",
      fixedDelayString = "${recourse.cells.settled-every}")
  void again() {
    tenants.all().forEach(tenant -> patiently(tenant, this::settleWhereNeeded));
  }

  /** A cell that is away does not keep the others waiting. */
  private static void patiently(Tenant tenant, Consumer<Tenant> settling) {
    try {
      settling.accept(tenant);
    } catch (RuntimeException away) {
      log.error("Tenant {} is not settled yet", tenant.name(), away);
    }
  }

  private void settleWhereNeeded(Tenant tenant) {
    if (tenant.next() != null || !gate.isOpen(tenant, tenant.place().cell())) {
      settle(tenant);
    }
  }

  private void settle(Tenant tenant) {
    tenants.hold(tenant.name()).ifPresent(held -> settle(tenant.name(), held));
  }

  /** As it is once nobody else can move it: a gate that was left is never opened again. */
  private void settle(String name, Tenants.Hold held) {
    try (held) {
      Tenant tenant = tenants.find(name).orElseThrow();
      if (tenant.next() == null) {
        carrying.settle(tenant);
      } else {
        carrying.stay(tenant, "The process that moved it ended, or its cell was away.");
      }
    }
  }
}
