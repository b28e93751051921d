package io.recourse.cells.jdbc;

import io.recourse.cells.CellSettings;
import io.recourse.cells.Tenant;
import io.recourse.cells.TenantCopies;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Copies by the logical replication of PostgreSQL: all rows from one snapshot, then what is written
 * since, while the tenant goes on being served.
 */
@Component
@Profile(CellSettings.PROFILE)
class ReplicatedCopies implements TenantCopies {

  private final CellSettings cells;

  ReplicatedCopies(CellSettings cells) {
    this.cells = cells;
  }

  @Override
  public void begin(Tenant tenant) {
    CellServer from = from(tenant);
    CellServer to = to(tenant);
    new NextDatabase(from, to, tenant.name()).make();
    Publication publication = new Publication(from, tenant.name());
    publication.publish();
    Subscription subscription = new Subscription(to, tenant.name());
    subscription.follow(publication);
    Patience.within(cells.copiedWithin(), "all rows are copied", subscription::hasAll);
  }

  @Override
  public void finish(Tenant tenant) {
    CellServer from = from(tenant);
    CellServer to = to(tenant);
    Publication publication = new Publication(from, tenant.name());
    String last = publication.end();
    Patience.within(
        cells.shutWithin(), "the last rows are there", () -> publication.isSentUpTo(last));
    DatabaseRows source = new DatabaseRows(from.in(tenant.name()));
    DatabaseRows copy = new DatabaseRows(to.in(tenant.name()));
    copy.demandAllOf(source);
    copy.numberFrom(source);
    new Subscription(to, tenant.name()).end();
    publication.withdraw();
  }

  @Override
  public void keep(Tenant arrived) {
    CellServer there = from(arrived);
    NextDatabase arrival = new NextDatabase(there, there, arrived.name());
    if (arrival.isOnItsWay()) {
      arrival.keep();
    }
  }

  /**
   * The new database goes only where this began it. A next cell that is away keeps what is there,
   * until the next move; the old one keeps no log for it.
   */
  @Override
  public void abandon(Tenant tenant) {
    CellServer from = from(tenant);
    try {
      NextDatabase next = new NextDatabase(from, to(tenant), tenant.name());
      if (next.isOnItsWay()) {
        next.drop();
      }
    } finally {
      new Publication(from, tenant.name()).withdraw();
    }
  }

  private CellServer from(Tenant tenant) {
    return CellServer.of(cells, tenant.place().cell());
  }

  private CellServer to(Tenant tenant) {
    return CellServer.of(cells, tenant.next().cell());
  }
}
