package io.recourse.cells;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the entrances who is where: at each change, and again for one that started anew. */
@Component
@Profile(CellSettings.PROFILE)
public class TellEntrances {

  private final Tenants tenants;
  private final Entrances entrances;

  TellEntrances(Tenants tenants, Entrances entrances) {
    this.tenants = tenants;
    this.entrances = entrances;
  }

  /** One after the other, so that none is told what was true before. */
  @Scheduled(fixedDelayString = "${recourse.cells.told-every}")
  public synchronized void tell() {
    entrances.tell(tenants.all());
  }
}
