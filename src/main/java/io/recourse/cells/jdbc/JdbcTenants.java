package io.recourse.cells.jdbc;

import io.recourse.cells.CellSettings;
import io.recourse.cells.Place;
import io.recourse.cells.Tenant;
import io.recourse.cells.TenantState;
import io.recourse.cells.Tenants;
import io.recourse.common.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of tenants; a hold is a lock of a session, so it ends with its process. */
@Component
@Profile(CellSettings.PROFILE)
class JdbcTenants implements Tenants {

  private final DataSource database;
  private final JdbcClient jdbc;

  JdbcTenants(DataSource database) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
  }

  @Override
  public List<Tenant> all() {
    return jdbc.sql("select * from tenant order by name").query(JdbcTenants::read).list();
  }

  @Override
  public Optional<Tenant> find(String name) {
    return jdbc.sql("select * from tenant where name = ?")
        .param(name)
        .query(JdbcTenants::read)
        .optional();
  }

  @Override
  public void add(Tenant tenant) {
    try {
      int ignored =
          jdbc.sql("insert into tenant (name, host, cell, address, state) values (?, ?, ?, ?, ?)")
              .params(
                  tenant.name(),
                  tenant.host(),
                  tenant.place().cell(),
                  tenant.place().address(),
                  tenant.state().name())
              .update();
    } catch (DuplicateKeyException known) {
      throw Problem.conflict("cells.hostTaken", tenant.host());
    }
  }

  @Override
  public Tenant change(Tenant from, Tenant to) {
    try {
      demand(from, write(from, to));
      return to;
    } catch (DuplicateKeyException known) {
      throw Problem.conflict("cells.hostTaken", to.host());
    }
  }

  private int write(Tenant from, Tenant to) {
    return jdbc.sql(
            """
            update tenant set host = :host, cell = :cell, address = :address, state = :state,
              next_cell = :nextCell, next_address = :nextAddress, note = :note
            where name = :name and state = :was and cell = :wasAt
            """)
        .param("host", to.host())
        .param("cell", to.place().cell())
        .param("address", to.place().address())
        .param("state", to.state().name())
        .param("nextCell", to.next() == null ? null : to.next().cell())
        .param("nextAddress", to.next() == null ? null : to.next().address())
        .param("note", to.note())
        .param("name", from.name())
        .param("was", from.state().name())
        .param("wasAt", from.place().cell())
        .update();
  }

  private static void demand(Tenant from, int changed) {
    if (changed == 0) {
      throw Problem.conflict("cells.changed", from.name());
    }
  }

  @Override
  public Optional<Hold> hold(String name) {
    return HeldTenant.of(database, name);
  }

  private static Tenant read(ResultSet row, int index) throws SQLException {
    String next = row.getString("next_cell");
    return new Tenant(
        row.getString("name"),
        row.getString("host"),
        new Place(row.getString("cell"), row.getString("address")),
        TenantState.valueOf(row.getString("state")),
        next == null ? null : new Place(next, row.getString("next_address")),
        row.getString("note"));
  }
}
