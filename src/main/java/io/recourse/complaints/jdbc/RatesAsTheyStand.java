package io.recourse.complaints.jdbc;

import io.recourse.complaints.ComplaintRates.Dimension;
import java.util.Map;

/** The same rates counted over all cases and orders of the time. */
final class RatesAsTheyStand {

  static final Map<Dimension, String> SQL =
      Map.of(
          Dimension.MONTH,
          """
          select coalesce(c.key, o.key) as key, coalesce(c.n, 0) as complaints, coalesce(o.n, 0) as base from
            (select to_char(opened_at at time zone 'UTC', 'YYYY-MM') as key, count(*) as n
             from published.service_case where type = 'COMPLAINT' and opened_at >= :from group by 1) c
          full join
            (select to_char(placed_at at time zone 'UTC', 'YYYY-MM') as key, count(*) as n
             from published.shop_order where placed_at >= :from group by 1) o on o.key = c.key
          order by 1 desc limit :most
          """,
          Dimension.ARTICLE,
          """
          select c.sku as key, c.n as complaints, (
            select count(distinct s.order_number) from published.order_line s
            join published.shop_order o on o.number = s.order_number
            where s.sku = c.sku and o.placed_at >= :from) as base
          from (select l.sku, count(distinct k.number) as n from published.service_case k
                join published.order_line l on l.order_number = k.order_number
                where k.type = 'COMPLAINT' and k.opened_at >= :from group by l.sku) c
          order by complaints desc, key limit :most
          """,
          Dimension.CHANNEL,
          """
          select a.channel as key, count(*) filter (where c.type = 'COMPLAINT') as complaints, count(*) as base
          from published.service_case c join published.case_arrival a on a.number = c.number
          where c.opened_at >= :from group by a.channel order by complaints desc, key limit :most
          """,
          Dimension.TEAM,
          """
          select k.key, k.n as complaints, (
            select count(*) from published.service_case c
            where c.team = k.key and c.opened_at >= :from) as base
          from (select coalesce(about.team, c.team) as key, count(*) as n
                from published.service_case c
                left join published.case_link l on l.child = c.number
                left join published.service_case about on about.number = l.parent
                where c.type = 'COMPLAINT' and c.opened_at >= :from group by 1) k
          order by complaints desc, key limit :most
          """);

  private RatesAsTheyStand() {}
}
