package io.recourse.cells;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Carries a tenant to its next cell. Until the table says that it arrived nothing at the next cell
 * may work on it, so whatever breaks before leaves it whole where it was.
 */
@Component
@Profile(CellSettings.PROFILE)
class CarryTenant {

  private static final Logger log = LoggerFactory.getLogger(CarryTenant.class);

  private final Tenants tenants;
  private final TenantCopies copies;
  private final TenantFiles files;
  private final TenantGate gate;
  private final TellEntrances entrances;

  CarryTenant(
      Tenants tenants,
      TenantCopies copies,
      TenantFiles files,
      TenantGate gate,
      TellEntrances entrances) {
    this.tenants = tenants;
    this.copies = copies;
    this.files = files;
    this.gate = gate;
    this.entrances = entrances;
  }

  void carry(Tenant copying) {
    try {
      copies.begin(copying);
      files.copy(copying);
      Tenant shut = tenants.change(copying, copying.shut());
      arrive(shut);
    } catch (RuntimeException broken) {
      // What stands around it names the statement, and with it the password of a cell.
      Throwable cause = NestedExceptionUtils.getMostSpecificCause(broken);
      log.error("Tenant {} stays at {}", copying.name(), copying.place().cell(), cause);
      stay(copying, cause.toString());
    }
  }

  private void arrive(Tenant shut) {
    long from = System.nanoTime();
    entrances.tell();
    gate.close(shut, shut.place().cell());
    copies.finish(shut);
    files.copy(shut);
    Tenant arrived = tenants.change(shut, shut.arrived());
    long shutFor = (System.nanoTime() - from) / 1_000_000;
    log.info("Tenant {} is at {}, was shut {} ms", arrived.name(), arrived.place().cell(), shutFor);
    letIn(arrived);
  }

  /** It has arrived: what fails from here on is done again at the next start. */
  private void letIn(Tenant arrived) {
    try {
      gate.open(arrived, arrived.place().cell());
      entrances.tell();
    } catch (RuntimeException later) {
      log.error("Tenant {} has arrived and is not let in yet", arrived.name(), later);
    }
  }

  /** First to work again where it was, then to clear up. */
  void stay(Tenant moving, String why) {
    Tenant now = tenants.find(moving.name()).orElseThrow();
    gate.open(now, now.place().cell());
    Tenant stayed = tenants.change(now, now.stayed(why));
    entrances.tell();
    try {
      copies.abandon(moving);
    } catch (RuntimeException left) {
      log.error(
          "What was begun for tenant {} at {} is not taken back",
          stayed.name(),
          moving.next().cell(),
          left);
    }
  }
}
