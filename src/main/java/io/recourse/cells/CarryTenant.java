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
      files.begin(copying);
      Tenant shut = tenants.change(copying, copying.shut());
      arrive(shut);
    } catch (RuntimeException broken) {
      // What stands around it names the statement.
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
    files.finish(shut);
    Tenant arrived = tenants.change(shut, shut.arrived());
    long shutFor = (System.nanoTime() - from) / 1_000_000;
    log.info("Tenant {} is at {}, was shut {} ms", arrived.name(), arrived.place().cell(), shutFor);
    letIn(arrived);
  }

  /** From here on nothing is taken back: what fails is done again. */
  private void letIn(Tenant arrived) {
    settle(arrived);
    try {
      entrances.tell();
    } catch (RuntimeException later) {
      log.warn("The entrances are not told yet where tenant {} is", arrived.name(), later);
    }
  }

  /** It is where the table says: what is there is its own, and it is let in. */
  void settle(Tenant there) {
    try {
      copies.keep(there);
      files.keep(there);
      gate.open(there, there.place().cell());
    } catch (RuntimeException later) {
      log.error("Tenant {} is not let in yet", there.name(), later);
    }
  }

  /**
   * First to work again where it was, then to clear up. It is written down before anybody is let
   * in: whoever was overtaken by an arrival is refused there, and opens nothing.
   */
  void stay(Tenant moving, String why) {
    Tenant now = tenants.find(moving.name()).orElseThrow();
    if (now.next() == null) {
      // It is written down that it arrived, though the answer was lost.
      letIn(now);
      return;
    }
    Tenant stayed = tenants.change(now, now.stayed(why));
    letBackIn(stayed);
    entrances.tell();
    clear("files", stayed, moving, () -> files.abandon(moving));
    clear("rows", stayed, moving, () -> copies.abandon(moving));
  }

  /** Who is not let in now is by the next settling. */
  private void letBackIn(Tenant stayed) {
    try {
      gate.open(stayed, stayed.place().cell());
    } catch (RuntimeException later) {
      log.error("Tenant {} is not let in again yet", stayed.name(), later);
    }
  }

  private static void clear(String what, Tenant stayed, Tenant moving, Runnable clearing) {
    try {
      clearing.run();
    } catch (RuntimeException left) {
      log.error(
          "The {} that were begun for tenant {} at {} are not taken back",
          what,
          stayed.name(),
          moving.next().cell(),
          left);
    }
  }
}
