package org.orderly.cmdb.web;

import static org.orderly.kernel.web.TypedFields.orNull;
import static org.orderly.kernel.web.TypedFields.text;
import static org.orderly.kernel.web.TypedFields.texts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.AttributeDefinition;
import org.orderly.cmdb.AttributeType;
import org.orderly.cmdb.ItemClassDraft;
import org.orderly.cmdb.ItemClassFacts;
import org.orderly.kernel.web.TypedFields;

/** A class of configuration items as it is sent; the key counts for a new one only. */
record ItemClassRequest(
    @Nullable String key,
    @Nullable String parent,
    @Nullable String title,
    @Nullable String titleDe,
    @Nullable Boolean abstractClass,
    @Nullable String icon,
    @Nullable Boolean retired,
    @Nullable List<@Nullable Attribute> attributes) {

  private static final String ICON = "item";

  /** An attribute as it is sent. */
  record Attribute(
      @Nullable String key,
      @Nullable String title,
      @Nullable String titleDe,
      @Nullable String type,
      @Nullable Boolean required,
      @Nullable List<@Nullable String> options,
      @Nullable String lowest,
      @Nullable String highest,
      @Nullable String longest,
      @Nullable String pattern,
      @Nullable String unit,
      @Nullable Boolean retired) {

    /** Of which nothing was sent. */
    static final Attribute NONE =
        new Attribute(null, null, null, null, null, null, null, null, null, null, null, null);

    static Attribute of(AttributeDefinition known) {
      return new Attribute(
          known.key(),
          known.title(),
          known.titleDe(),
          known.type().word(),
          known.required(),
          new ArrayList<>(known.options()),
          plain(known.lowest()),
          plain(known.highest()),
          known.longest() == null ? null : String.valueOf(known.longest()),
          known.pattern(),
          known.unit(),
          known.retired());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
      return number == null ? null : number.toPlainString();
    }

    AttributeDefinition read(String place, TypedFields fields) {
      return new AttributeDefinition(
          text(key),
          text(title),
          text(titleDe),
          fields.word(AttributeType.class, place + "type", type, null),
          Boolean.TRUE.equals(required),
          texts(options),
          number(place + "lowest", lowest, fields),
          number(place + "highest", highest, fields),
          orNull(longest) == null ? null : fields.number(place + "longest", longest, 1),
          orNull(pattern),
          orNull(unit),
          Boolean.TRUE.equals(retired));
    }

    private static @Nullable BigDecimal number(
        String field, @Nullable String typed, TypedFields fields) {
      String text = text(typed);
      if (text.isEmpty()) {
        return null;
      }
      if (!text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?")) {
        fields.unreadable().put(field, "Give a number, such as 12.5");
        return null;
      }
      return new BigDecimal(text);
    }
  }

  ItemClassDraft draft() {
    TypedFields fields = new TypedFields();
    List<AttributeDefinition> read = new ArrayList<>();
    List<@Nullable Attribute> sent = attributes == null ? List.of() : attributes;
    for (int n = 0; n < sent.size(); n++) {
      read.add(
          Objects.requireNonNullElse(sent.get(n), Attribute.NONE)
              .read("attributes[" + n + "].", fields));
    }
    String picture = orNull(icon);
    return new ItemClassDraft(
        new ItemClassFacts(
            orNull(parent),
            text(title),
            text(titleDe),
            Boolean.TRUE.equals(abstractClass),
            picture == null ? ICON : picture,
            read),
        Boolean.TRUE.equals(retired),
        fields.unreadable());
  }
}
