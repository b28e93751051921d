package io.recourse.portal.jdbc;

import io.recourse.portal.WayIn;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One statement that asks for number and address together, so that no time tells which of them is
 * known. A piece is its buyer's, unless it was handed on.
 */
@Repository
class JdbcWayIn implements WayIn {

  private static final String FIND =
      """
      with person as (select id from published.customer where lower(email) = lower(:email)),
      known as (select serial, registered_by, registered_by is not null and first_owner is null as handed_on
        from published.unit where key = upper(:named)),
      sold as (select o.person, s.serial
        from published.order_line l
          join published.buyer_order o on o.number = l.order_number
          cross join unnest(l.serials) s(serial)
        where l.serials && array[:named, upper(:named), lower(:named)]::text[] and upper(s.serial) = upper(:named)),
      found as (
        select 'ORDER' as kind, o.person, o.number as key
          from published.buyer_order o where lower(o.number) = lower(:named)
        union all select 'CASE', customer_id, number
          from published.service_case where number = upper(:named)
        union all select 'UNIT', person, serial from sold where not exists (select from known where handed_on)
        union all select 'UNIT', registered_by, serial from known
          where handed_on or not exists (select from sold))
      select f.kind, f.person, f.key from found f join person p on p.id = f.person
      order by array_position(array['ORDER', 'CASE', 'UNIT'], f.kind), f.key = :named desc limit 1\
      """;

  private final JdbcClient sql;

  JdbcWayIn(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Entrance> find(String named, String email) {
    return isText(named) && isText(email)
        ? sql.sql(FIND).param("named", named).param("email", email).query(Entrance.class).optional()
        : Optional.empty();
  }

  private static boolean isText(String typed) {
    return typed.indexOf('\0') < 0;
  }
}
