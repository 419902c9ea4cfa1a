const items = [{ naam: "adres", tijd: `2 jaar` }, { naam: 'e-mail', tijd: "1 jaar" }];
export default function Privacy() {
  return (
    <main><h1>Privacy</h1>{/* weg */}
      <p className="a">Wij bewaren {"niets"} &amp; <b>meer</b>{' '}</p>
      <ul>{items.map((i) => <li key={i.naam}>{i.naam}: {i.tijd}</li>)}</ul>
    </main>
  );
}
