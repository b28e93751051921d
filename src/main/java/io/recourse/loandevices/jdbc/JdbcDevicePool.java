package io.recourse.loandevices.jdbc;

import io.recourse.common.Money;
import io.recourse.loandevices.DevicePool;
import io.recourse.loandevices.LoanDevice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pool in {@code loan_device}. */
@Repository
class JdbcDevicePool implements DevicePool {

  private static final int MOST = 500;

  private final JdbcClient jdbc;

  JdbcDevicePool(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<LoanDevice> find(String serial) {
    return jdbc.sql("select * from loan_device where serial = ?")
        .param(serial)
        .query(JdbcDevicePool::device)
        .optional();
  }

  @Override
  public Optional<LoanDevice> lock(String serial) {
    return jdbc.sql("select * from loan_device where serial = ? for update")
        .param(serial)
        .query(JdbcDevicePool::device)
        .optional();
  }

  @Override
  public List<LoanDevice> inStock(String category) {
    return jdbc.sql(
            """
            select * from loan_device where category = ? and state = 'IN_STOCK'
            order by since, serial limit ?
            """)
        .params(category, MOST)
        .query(JdbcDevicePool::device)
        .list();
  }

  @Override
  public Optional<LoanDevice> take(String category, String currency) {
    return jdbc.sql(
            """
            select * from loan_device where category = ? and currency = ? and state = 'IN_STOCK'
            order by since, serial limit 1 for update skip locked
            """)
        .params(category, currency)
        .query(JdbcDevicePool::device)
        .optional();
  }

  @Override
  public List<LoanDevice> all() {
    return jdbc.sql("select * from loan_device order by name, serial limit ?")
        .param(MOST)
        .query(JdbcDevicePool::device)
        .list();
  }

  @Override
  public void keep(LoanDevice device) {
    jdbc.sql(
            """
            insert into loan_device (serial, sku, name, category, worth, currency, state, since)
            values (:serial, :sku, :name, :category, :worth, :currency, :state, :since)
            on conflict (serial) do update set sku = excluded.sku, name = excluded.name,
              category = excluded.category, worth = excluded.worth, currency = excluded.currency,
              state = excluded.state, since = excluded.since
            """)
        .param("serial", device.serial())
        .param("sku", device.sku())
        .param("name", device.name())
        .param("category", device.category())
        .param("worth", device.worth().amount())
        .param("currency", device.worth().currency())
        .param("state", device.state().name())
        .param("since", Timestamp.from(device.since()))
        .update();
  }

  private static LoanDevice device(ResultSet row, int index) throws SQLException {
    return new LoanDevice(
        row.getString("serial"),
        row.getString("sku"),
        row.getString("name"),
        row.getString("category"),
        new Money(row.getLong("worth"), row.getString("currency")),
        LoanDevice.State.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant());
  }
}
