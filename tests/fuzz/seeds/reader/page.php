<?php $naam = "De Plas"; ?>
<h1>Privacy</h1>
<p>Wij zijn <?= $naam ?>. <?php if ($a): ?>Wij bewaren niets.<?php endif; ?></p>
@if ($b)<p>{{ $naam }} {!! $x !!}</p>@endif {{-- weg --}}
