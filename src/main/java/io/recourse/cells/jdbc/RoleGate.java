package io.recourse.cells.jdbc;

import io.recourse.cells.CellSettings;
import io.recourse.cells.Tenant;
import io.recourse.cells.TenantGate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A tenant's nodes sign in with the tenant's role; where it may not, no node of it works. */
@Component
@Profile(CellSettings.PROFILE)
class RoleGate implements TenantGate {

  private final CellSettings cells;

  RoleGate(CellSettings cells) {
    this.cells = cells;
  }

  @Override
  public boolean isOpen(Tenant tenant, String cell) {
    return server(cell)
        .sql("select rolcanlogin from pg_roles where rolname = ?")
        .param(tenant.name())
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  @Override
  public void open(Tenant tenant, String cell) {
    int ignored = server(cell).sql("alter role " + tenant.name() + " login").update();
  }

  @Override
  public void close(Tenant tenant, String cell) {
    JdbcClient server = server(cell);
    int ignored = server.sql("alter role " + tenant.name() + " nologin").update();
    Patience.within(cells.shutWithin(), "nobody is connected", () -> end(server, tenant));
  }

  /** Says whether nobody is left. */
  private static boolean end(JdbcClient server, Tenant tenant) {
    List<Boolean> ended =
        server
            .sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = ?")
            .param(tenant.name())
            .query(Boolean.class)
            .list();
    return ended.isEmpty();
  }

  private JdbcClient server(String cell) {
    return CellServer.of(cells, cell).jdbc();
  }
}
