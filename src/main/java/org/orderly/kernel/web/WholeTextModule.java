package org.orderly.kernel.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.WholeText;
import org.springframework.stereotype.Component;

/** Reads every text of a body as text of whole characters. */
@Component
class WholeTextModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  WholeTextModule() {
    super("whole-text");
    addDeserializer(String.class, new Reader());
  }

  private static final class Reader extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    Reader() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = StringDeserializer.instance.deserialize(parser, context);
      return text == null ? null : WholeText.of(text);
    }
  }
}
