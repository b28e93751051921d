package io.recourse.carrierclaims.jdbc;

import io.recourse.carrierclaims.CarrierContact;
import io.recourse.carrierclaims.CarrierContacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses in {@code carrier_contact}. */
@Repository
class JdbcCarrierContacts implements CarrierContacts {

  private final JdbcClient jdbc;

  JdbcCarrierContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<CarrierContact> find(String carrier) {
    return jdbc.sql("select * from carrier_contact where carrier = ?")
        .param(carrier)
        .query((row, index) -> read(row))
        .optional();
  }

  @Override
  public List<CarrierContact> all() {
    return jdbc.sql("select * from carrier_contact order by carrier")
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public void keep(CarrierContact contact) {
    jdbc.sql(
            """
            insert into carrier_contact (carrier, email, language) values (?, ?, ?)
            on conflict (carrier) do update set email = excluded.email, language = excluded.language
            """)
        .params(contact.carrier(), contact.email(), contact.language())
        .update();
  }

  @Override
  public void remove(String carrier) {
    jdbc.sql("delete from carrier_contact where carrier = ?").param(carrier).update();
  }

  private static CarrierContact read(ResultSet row) throws SQLException {
    return new CarrierContact(
        row.getString("carrier"), row.getString("email"), row.getString("language"));
  }
}
